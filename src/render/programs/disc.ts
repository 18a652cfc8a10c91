import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { colorToArray, floatColor } from 'sigma/utils';
import type { Palette } from '../../appearance/palette';
import { type Atlas, atlasColumns, cellMargin, type Upload } from '../atlas';
import { discFactor, unit } from '../projection';
import { discFragmentShader, discVertexShader } from './disc.glsl';

/** What the disc program draws of an entity; made by the node reducer. */
export interface DiscData {
  readonly color: string;
  readonly ring: string;
  readonly ringWidth: number;
  readonly strength: number;
  readonly flag: boolean;
  /** Cell of its icon or flag in the atlas; -1 where there is none. */
  readonly cell: number;
  /** Not there at the times under the reader's hand. */
  readonly out: boolean;
  /** In full colour; else as much as {@link DiscSurroundings.rest} leaves. */
  readonly near: boolean;
}

/** What is left of a disc that is out. */
const outShare = 0.14;

/** What all discs share; read at every frame. */
export interface DiscSurroundings {
  readonly atlas: Atlas;
  palette(): Palette;
  /** Share of colour that is left to what is not near. */
  rest(): number;
  /**
   * Keeps what draws the discs until the lines are drawn. Sigma draws them first, on a canvas of their own above that of
   * the lines; here both share one.
   */
  later(draw: () => void): void;
}

const uniforms = [
  'u_matrix',
  'u_viewport',
  'u_discFactor',
  'u_pixelRatio',
  'u_rest',
  'u_paper',
  'u_icon',
  'u_atlas',
  'u_pictures',
] as const;
type Uniform = (typeof uniforms)[number];

/** Makes the program that draws every entity in one call. No picking pass: see `pick.ts`. */
export function createDiscProgram({ atlas, palette, rest, later }: DiscSurroundings): NodeProgramType {
  return class DiscProgram extends NodeProgram<Uniform> {
    private upload: Upload | null = null;

    // Sigma hands over a buffer for picking; without it the second pass is not drawn.
    constructor(
      gl: ConstructorParameters<typeof NodeProgram>[0],
      _picking: ConstructorParameters<typeof NodeProgram>[1],
      renderer: ConstructorParameters<typeof NodeProgram>[2],
    ) {
      super(gl, null, renderer);
    }

    override render(params: RenderParams): void {
      later(() => super.render(params));
    }

    override kill(): void {
      this.upload?.kill();
      super.kill();
    }

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: discVertexShader,
        FRAGMENT_SHADER_SOURCE: discFragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_cell', size: 4, type: FLOAT },
          { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(
      _index: number,
      start: number,
      data: NodeDisplayData & Partial<DiscData>,
    ): void {
      const { cell = -1, ring = data.color, ringWidth = 0, strength = 1, flag = false, out = false } = data;
      this.array.set(
        [
          data.x,
          data.y,
          data.size,
          ringWidth,
          strength,
          flag ? 1 : 0,
          cell < 0 ? -1 : cell % atlasColumns,
          Math.floor(cell / atlasColumns),
          out ? outShare : 1,
          data.near ? 1 : 0,
          floatColor(data.color),
          floatColor(ring),
        ],
        start,
      );
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const scale = Math.min(params.width, params.height) / (unit * params.zoomRatio);
      const colours = palette();
      const paint = (location: WebGLUniformLocation, colour: string): void => {
        const [red, green, blue] = colorToArray(colour);
        gl.uniform3f(location, red / 255, green / 255, blue / 255);
      };
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
      gl.uniform1f(uniformLocations.u_discFactor, discFactor(scale));
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      paint(uniformLocations.u_paper, colours.paper);
      const [red, green, blue] = colorToArray(colours.paper);
      gl.uniform4f(uniformLocations.u_rest, red / 255, green / 255, blue / 255, rest());
      paint(uniformLocations.u_icon, colours.onKind);
      this.upload ??= atlas.uploadTo(gl);
      this.upload.bind();
      gl.uniform3f(uniformLocations.u_atlas, atlasColumns, atlas.rows(), cellMargin);
      gl.uniform1i(uniformLocations.u_pictures, 0);
    }
  };
}
