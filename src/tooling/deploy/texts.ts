/** @file The server files that we ship, written from the one list of headers, so that no host drifts from what is tested. */
import { addressClasses, type AddressClass } from '../headers.ts';

const note = 'Written by `npm run deploy-files` from src/tooling/headers.ts. Change it there.';
const byName = (name: AddressClass['name']) => addressClasses.find((each) => each.name === name)!;

/** nginx drops all inherited headers in a location that adds one, so each location states all of its own. */
function nginxLocation({ prefix, headers }: AddressClass): string {
  const lines = Object.entries(headers).map(([header, value]) => `    add_header ${header} "${value}" always;`);
  return `  location ${prefix} {\n${lines.join('\n')}\n  }`;
}

/** A server block for nginx, with files compressed at build time where there are some. */
export function nginxConf(): string {
  return `# ${note}
# Include this file in the http block, and set root and server_name.
server {
  listen 8080;
  server_name _;
  root /srv/book;
  index index.html;
  server_tokens off;
  absolute_redirect off;
  gzip off; # compressing on the fly costs a hundred times what sending a compressed copy costs
  gzip_static on;
  gzip_vary on;
  # brotli_static on; # where the brotli module is loaded: a fifth less to send
  error_page 404 /404.html;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/manifest+json webmanifest;
    application/wasm wasm;
    image/svg+xml svg;
    image/png png;
    font/woff2 woff2;
    text/plain txt;
    text/csv csv;
    application/xml xml;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript application/json text/plain text/csv;

${addressClasses.map(nginxLocation).join('\n\n')}

  location ~ /\\. {
    return 404;
  }
}
`;
}

function caddyHeaders({ name, prefix, headers }: AddressClass): string {
  const others = addressClasses
    .filter((each) => each.name !== name && each.prefix.startsWith(prefix))
    .map((each) => `${each.prefix}*`);
  const matcher = [`    path ${prefix}*`, ...others.map((path) => `    not path ${path}`)].join('\n');
  const lines = Object.entries(headers).map(([header, value]) => `    ${header} "${value}"`);
  return `  @${name} {\n${matcher}\n  }\n  header @${name} {\n${lines.join('\n')}\n  }`;
}

/** A site block for Caddy, which sends headers with errors as well. */
export function caddyfile(): string {
  return `# ${note}
# Put your host's name in place of :8080, and Caddy fetches its certificate.
:8080 {
  root * /srv/book
  header -Server

${addressClasses.map(caddyHeaders).join('\n\n')}

  @hidden path */.*
  error @hidden 404

  @writing not method GET HEAD
  error @writing 405

  file_server {
    precompressed br gzip
  }
  handle_errors {
    header Cache-Control no-cache
    @missing expression {err.status_code} == 404
    handle @missing {
      rewrite * /404.html
      file_server {
        status 404
      }
    }
  }
}
`;
}

/** For hosts that read a _headers file. Later rules add to earlier ones there, so what is general comes first. */
export function headersFile(): string {
  const general = byName('rest').headers;
  const rule = ({ prefix, headers }: AddressClass) => {
    const own = Object.entries(headers).filter(([header, value]) => prefix === '/' || general[header] !== value);
    const replaced = prefix === '/' ? [] : own.filter(([header]) => header in general).map(([header]) => `  ! ${header}`);
    return [`${prefix}*`, ...replaced, ...own.map(([header, value]) => `  ${header}: ${value}`)].join('\n');
  };
  return `# ${note}\n${[...addressClasses].reverse().map(rule).join('\n\n')}\n`;
}

/** The whole configuration of the container: it writes nowhere but in /tmp, and needs no privilege. */
export const nginxContainerConf = (): string => `# ${note}
# Around nginx.conf, for a container without privileges on a read-only disk: all that nginx writes goes to /tmp.
load_module modules/ngx_http_brotli_static_module.so;
daemon off;
pid /tmp/nginx.pid;
error_log stderr warn;
worker_processes auto;
events {
  worker_connections 1024;
}
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30s;
  client_max_body_size 1k;
  client_body_temp_path /tmp/body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  brotli_static on;
  include /etc/nginx/book.conf;
}
`;

/** Files of deploy/ by name. */
export const deployFiles = (): Record<string, string> => ({
  'nginx.conf': nginxConf(),
  'nginx-container.conf': nginxContainerConf(),
  Caddyfile: caddyfile(),
  _headers: headersFile(),
});
