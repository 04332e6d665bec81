/** @file Pages of prose that are no lessons: about, notation, and whatever else lies in content/pages. */
import { components } from '../content/prose';
import { pageModules } from '../content/registry.server';
import { definePage } from '../page';
import { PageOpening } from '../parts/plain-page';
import { ProseFrame } from '../parts/prose-frame';
import { Rail } from '../parts/rail';

const nameOf = (path: string) => path.slice(0, -1);

function moduleAt(path: string) {
  const module = pageModules.get(nameOf(path));
  if (!module) throw new Error(`There is no content/pages/${nameOf(path)}.mdx.`);
  return module;
}

export default definePage({
  paths: () => [...pageModules.keys()].map((name) => `${name}/`),
  head: (path) => {
    const { title, description } = moduleAt(path).frontmatter;
    return { title, description };
  },
  body: (context) => {
    const { default: Prose, frontmatter, outline } = moduleAt(context.path);
    return (
      <>
        <Rail sections={outline} />
        <main className="contents">
          <PageOpening title={frontmatter.title} lead={frontmatter.lead} />
          <ProseFrame id={nameOf(context.path)} context={context}>
            <Prose components={components} />
          </ProseFrame>
        </main>
      </>
    );
  },
});
