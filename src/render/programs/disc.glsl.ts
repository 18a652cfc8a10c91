/** An entity: a disc with a moat of paper, an icon or a flag on it, and a ring around it. CSS pixels throughout. */
export const discVertexShader = /* glsl */ `
attribute vec2 a_position;   // sigma's units
attribute vec4 a_shape;      // radius, width of the ring, strength of icon or flag, 1 for a flag
attribute vec4 a_cell;       // corner of its picture in the atlas, cells; negative where there is none; share of ink; 1 if it is near
attribute vec4 a_fill;
attribute vec4 a_ring;
attribute vec2 a_corner;     // -1 or 1 both ways

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_discFactor;
uniform vec4 u_rest;        // paper; share of colour that is left to what is not near

varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_cell;
varying vec4 v_fill;
varying vec4 v_ring;

void main() {
  float share = a_cell.w > 0.5 ? 1.0 : u_rest.a;
  v_shape = vec4(a_shape.x * u_discFactor, a_shape.y, a_shape.z * share, a_shape.w);
  v_cell = a_cell.xyz;
  v_fill = vec4(mix(u_rest.rgb, a_fill.rgb, share), 1.0);
  v_ring = a_ring;
  v_at = a_corner * (v_shape.x + 5.0 + v_shape.y);
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + v_at / (u_viewport * 0.5), 0.0, 1.0);
}
`;

export const discFragmentShader = /* glsl */ `
precision mediump float;

uniform float u_pixelRatio;
uniform vec3 u_paper;
uniform vec3 u_icon;
uniform vec3 u_atlas;        // columns, rows, share of a cell that is margin on each side
uniform sampler2D u_pictures;

varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_cell;
varying vec4 v_fill;
varying vec4 v_ring;

const float moat = 2.2;
// A flag leaves this much of the disc as its rim.
const float rim = 1.6;
// Width of an icon in radii.
const float iconWidth = 1.22;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float radius = v_shape.x;
  float far = length(v_at);
  float outer = radius + moat + (v_shape.y > 0.0 ? v_shape.y + moat * 0.6 : 0.0);
  float whole = cover(far - outer);
  vec3 colour = u_paper;
  if (v_shape.y > 0.0) {
    float ring = min(cover(far - radius - moat - v_shape.y), 1.0 - cover(far - radius - moat));
    colour = mix(colour, v_ring.rgb, ring);
  }
  bool flag = v_shape.w > 0.5;
  colour = mix(colour, v_fill.rgb, cover(far - radius));
  float span = flag ? 2.0 * (radius - rim) : iconWidth * radius;
  vec2 at = vec2(v_at.x, -v_at.y) / span + 0.5;
  vec2 inside = clamp(at, 0.0, 1.0);
  vec2 texel = (v_cell.xy + mix(vec2(u_atlas.z), vec2(1.0 - u_atlas.z), inside)) / u_atlas.xy;
  vec4 picture = texture2D(u_pictures, texel);
  if (v_cell.x >= 0.0) {
    if (flag) {
      colour = mix(colour, mix(u_paper, picture.rgb, v_shape.z), cover(far - radius + rim));
    } else if (at == inside) {
      colour = mix(colour, mix(v_fill.rgb, u_icon, mix(0.75, 1.0, v_shape.z)), picture.a);
    }
  }
  gl_FragColor = vec4(colour, 1.0) * (whole * v_cell.z);
}
`;
