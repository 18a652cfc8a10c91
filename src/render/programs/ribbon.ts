import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { colorToArray, floatColor } from 'sigma/utils';
import type { Palette } from '../../appearance/palette';
import { loopDepth, loopDirection } from '../curve';
import { neverOut, type Ranks, type Thresholds } from '../instants';
import { discFactor, lineFactor, unit } from '../projection';
import { ribbonFragmentShader, ribbonVertexShader } from './ribbon.glsl';

/** What the ribbon program draws of a tie; made by the edge reducer. */
export interface RibbonData {
  readonly color: string;
  /** Off the straight line in the middle (graph units), or the radius of a loop. */
  readonly offset: number;
  /** Off the middle of the discs at both ends, in the unit of their radii. */
  readonly port: number;
  readonly loop: boolean;
  readonly width: number;
  readonly dash: readonly [number, number];
  readonly head: boolean;
  readonly band: string;
  readonly bandWidth: number;
  /** Off its line to the left, CSS pixels. */
  readonly shift: number;
  readonly soft: boolean;
  /** In full colour; else as much as {@link RibbonSurroundings.rest} leaves. */
  readonly near: boolean;
  readonly ranks: Ranks;
}

/** What all lines share; read at every frame. */
export interface RibbonSurroundings {
  palette(): Palette;
  /** Share of colour that is left to what is not near. */
  rest(): number;
  thresholds(): Thresholds;
  /** Share of ink that is left to a line that is out of the thresholds; at 0 it is not drawn. */
  outShare(): number;
}

/** Steps that a bent line is drawn in. */
const bentSteps = 14;

/** Between a disc and the lines that end at it, CSS pixels. */
const rimGap = 2.5;
/** Length of an arrowhead: a base, and more for a wide line. */
const headLength = 5.2;
const headPerWidth = 1.35;

const uniforms = [
  'u_matrix',
  'u_viewport',
  'u_scale',
  'u_discFactor',
  'u_lineFactor',
  'u_rest',
  'u_times',
  'u_outShare',
  'u_loop',
  'u_pixelRatio',
] as const;
type Uniform = (typeof uniforms)[number];

/** One strip: pairs of vertices along the body, then one pair at the base of the head and one at its tip. */
function strip(steps: number): number[][] {
  const vertices: number[][] = [];
  for (let step = 0; step <= steps; step++) {
    for (const side of [-1, 1]) vertices.push([step / steps, side, 0]);
  }
  for (const step of [0, 1]) for (const side of [-1, 1]) vertices.push([step, side, 1]);
  return vertices;
}

/**
 * Makes a program that draws ties: bent by lane, dashed by evidence, with head and band, in one call. No picking pass:
 * see `pick.ts`.
 * @param straight lines of lane 0 alone, in 8 vertices instead of 34; for pictures with thousands of ties.
 */
export function createRibbonProgram(
  straight: boolean,
  { palette, rest, thresholds, outShare }: RibbonSurroundings,
): EdgeProgramType {
  const steps = straight ? 1 : bentSteps;
  return class RibbonProgram extends EdgeProgram<Uniform> {
    // Sigma hands over a buffer for picking; without it the second pass is not drawn.
    constructor(
      gl: ConstructorParameters<typeof EdgeProgram>[0],
      _picking: ConstructorParameters<typeof EdgeProgram>[1],
      renderer: ConstructorParameters<typeof EdgeProgram>[2],
    ) {
      super(gl, null, renderer);
    }

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 2 * (steps + 3),
        VERTEX_SHADER_SOURCE: (straight ? '#define STRAIGHT\n' : '') + ribbonVertexShader,
        FRAGMENT_SHADER_SOURCE: ribbonFragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_stroke', size: 4, type: FLOAT },
          { name: 'a_sides', size: 4, type: FLOAT },
          { name: 'a_times', size: 4, type: FLOAT },
          { name: 'a_colour', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_bandColour', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_step', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
          { name: 'a_head', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: strip(steps),
      };
    }

    override processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<RibbonData>,
    ): void {
      const { offset = 0, loop = false, width = 1, dash = [0, 0], head = false, band = '#000000' } = data;
      const [begin, end, known] = data.ranks ?? neverOut;
      this.array.set(
        [
          source.x,
          source.y,
          target.x,
          target.y,
          offset,
          source.size,
          target.size,
          loop ? 1 : 0,
          width,
          dash[0],
          dash[1],
          head ? headLength + headPerWidth * width : 0,
          data.bandWidth ?? 0,
          data.port ?? 0,
          data.shift ?? 0,
          data.near ? 1 : 0,
          begin,
          end,
          known,
          data.soft ? 1 : 0,
          floatColor(data.color),
          floatColor(band),
        ],
        start,
      );
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const scale = Math.min(params.width, params.height) / (unit * params.zoomRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
      gl.uniform1f(uniformLocations.u_scale, scale);
      gl.uniform1f(uniformLocations.u_discFactor, discFactor(scale));
      gl.uniform1f(uniformLocations.u_lineFactor, lineFactor(scale));
      const [red, green, blue] = colorToArray(palette().paper);
      gl.uniform4f(uniformLocations.u_rest, red / 255, green / 255, blue / 255, rest());
      const [begin, end, known] = thresholds();
      gl.uniform3f(uniformLocations.u_times, begin, end, known);
      gl.uniform1f(uniformLocations.u_outShare, outShare());
      gl.uniform3f(uniformLocations.u_loop, loopDirection, loopDepth, rimGap);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    }
  };
}
