/** @file The four normalizations of a block, by the core's own layers in training mode. */
import { batchNorm, full, groupNorm, instanceNorm, layerNorm, noGrad, ones, tensor, zeros, type Tensor } from '../../tensor';

/** Numbers of one channel: two rows of two, or four tokens. */
export const PIXELS = 4;

/** Numbers in the order image, channel, pixel. */
export interface Block {
  values: Float32Array;
  images: number;
  channels: number;
  pixels: number;
}

export interface Scheme {
  scheme: 'batch' | 'layer' | 'instance' | 'group';
  groups: number;
  /** γ and β, the same for every channel. */
  weight: number;
  bias: number;
  data: 'images' | 'tokens';
}

/** The largest number up to `asked` that divides the channels. */
export function groupsThatFit(channels: number, asked: number): number {
  for (let groups = Math.min(asked, channels); groups > 1; groups--) if (channels % groups === 0) return groups;
  return 1;
}

/** Layer norm of tokens: over the features of each token; (batch, channels, tokens) → the same. */
function tokenNorm(x: Tensor, weight: number, bias: number): Tensor {
  const channels = x.shape[1]!;
  const byToken = x.transpose(1, 2); // (batch, tokens, channels)
  const affine = { weight: full([channels], weight), bias: full([channels], bias) };
  return layerNorm(byToken, [channels], affine).transpose(1, 2);
}

function normalized(x: Tensor, { scheme, groups, weight, bias, data }: Scheme): Tensor {
  const channels = x.shape[1]!;
  const affine = { weight: full([channels], weight), bias: full([channels], bias) };
  if (scheme === 'batch') {
    const running = { mean: zeros([channels]), variance: ones([channels]) };
    return batchNorm(x, running, affine, { training: true }).out;
  }
  if (scheme === 'instance') return instanceNorm(x, affine);
  if (scheme === 'group') return groupNorm(x, groups, affine);
  if (data === 'tokens') return tokenNorm(x, weight, bias);
  return layerNorm(x, x.shape.slice(1), { weight: full(x.shape.slice(1), weight), bias: full(x.shape.slice(1), bias) });
}

/** The outputs, in the order of the inputs. */
export function apply({ values, images, channels, pixels }: Block, scheme: Scheme): Float32Array {
  const shape = scheme.data === 'tokens' ? [images, channels, pixels] : [images, channels, 2, pixels / 2];
  return noGrad(() => Float32Array.from(normalized(tensor(values, { shape }), scheme).toArray()));
}
