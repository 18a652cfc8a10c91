/**
 * A line from disc to disc. All is reckoned in CSS pixels with y up around the middle of the canvas, so that widths,
 * dashes and arrowheads do not depend on the zoom. The same curve as `curve.ts`, where the pointer looks for it.
 * With `STRAIGHT` defined it draws straight lines alone, in a fraction of the time.
 */
export const ribbonVertexShader = /* glsl */ `
attribute vec4 a_ends;      // source and target, sigma's units
attribute vec4 a_shape;     // offset or radius of the loop (graph units), radii of the discs, 1 for a loop
attribute vec4 a_stroke;    // width, dash, gap, length of the head
attribute vec4 a_sides;     // width of the band on each side; ends off the middle of their discs; shift of the whole; 1 if it is near
attribute vec4 a_times;     // ranks of begin, end and first knowledge; 1 for soft ends
attribute vec4 a_colour;
attribute vec4 a_bandColour;
attribute float a_step;     // 0 to 1 along the body, or along the head
attribute float a_side;     // -1 or 1
attribute float a_head;     // 1 for the vertices of the head

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_discFactor;
uniform float u_lineFactor;
uniform vec4 u_rest;        // paper; share of colour that is left to what is not near
uniform vec3 u_times;       // a line is out beyond the first, before the second, beyond the third
uniform float u_outShare;   // share of ink that is left to a line that is out; with none it is not drawn
uniform vec3 u_loop;        // direction, depth, gap between a disc and its lines

varying float v_side;
varying float v_half;
varying float v_along;
varying float v_band;
varying vec2 v_dash;
varying vec3 v_fade;        // share of ink; where along a soft line, 0 to 1; how soft its second end is
varying vec4 v_colour;
varying vec4 v_bandColour;

vec2 from; vec2 to; vec2 p0; vec2 p1; vec2 p2;
vec2 middle; float circle; float towards; bool isLoop;

#ifdef STRAIGHT

vec2 place(float t) { return mix(p0, p2, t); }
vec2 speed(float t) { return p2 - p0; }
float leave(float radius, bool back) { return min(radius / max(length(p2 - p0), 1.0), 0.5); }
float stretch(float from, float to) { return (to - from) * length(p2 - p0); }

#else

vec2 place(float t) {
  if (isLoop) { float angle = towards - 6.2831853 * t; return middle + circle * vec2(cos(angle), sin(angle)); }
  float s = 1.0 - t;
  return s * s * p0 + 2.0 * s * t * p1 + t * t * p2;
}

vec2 speed(float t) {
  if (isLoop) { float angle = towards - 6.2831853 * t; return 6.2831853 * circle * vec2(sin(angle), -cos(angle)); }
  return 2.0 * (1.0 - t) * (p1 - p0) + 2.0 * t * (p2 - p1);
}

// Where the line leaves a circle around its start (or, with back, its end). Newton from the tangent: three rounds settle it.
float leave(float radius, bool back) {
  vec2 centre = back ? to : from;
  float t = radius / max(length(speed(back ? 1.0 : 0.0)), 1.0);
  for (int i = 0; i < 3; i++) {
    float at = back ? 1.0 - t : t;
    vec2 off = place(at) - centre;
    float far = max(length(off), 0.001);
    float rate = dot(off, speed(at)) / far * (back ? -1.0 : 1.0);
    t = clamp(t + (radius - far) / max(rate, 0.001), 0.0, 0.5);
  }
  return t;
}

// Length of the line between two of its points: Gauss and Legendre with three of them.
float stretch(float from, float to) {
  float h = 0.5 * (to - from);
  float m = 0.5 * (to + from);
  return h * (0.5555556 * length(speed(m - 0.7745967 * h)) + 0.8888889 * length(speed(m))
    + 0.5555556 * length(speed(m + 0.7745967 * h)));
}

#endif

void main() {
  bool out_ = a_times.x > u_times.x || a_times.y < u_times.y || a_times.z > u_times.z;
  // Nothing to draw of a line that is out without ink, nor of a slot that bears none: it is not reckoned either.
  if (a_stroke.x == 0.0 || (out_ && u_outShare == 0.0)) { gl_Position = vec4(2.0, 2.0, 0.0, 1.0); return; }
  vec2 half_ = u_viewport * 0.5;
  from = (u_matrix * vec3(a_ends.xy, 1.0)).xy * half_;
  to = (u_matrix * vec3(a_ends.zw, 1.0)).xy * half_;
  isLoop = a_shape.w > 0.5;
  float r0 = a_shape.y * u_discFactor + u_loop.z;
  float r2 = a_shape.z * u_discFactor + u_loop.z;
  float width = max(a_stroke.x * u_lineFactor, 0.75);
  float head = a_stroke.w * u_lineFactor;

  float t0; float t1; float tip;
  if (isLoop) {
    circle = a_shape.x * u_discFactor;
    float away = r0 - u_loop.z + circle * (1.0 - u_loop.y);
    middle = from + away * vec2(cos(u_loop.x), sin(u_loop.x));
    towards = u_loop.x + 3.1415927;
    // Half the angle of the circle that lies inside the disc (law of cosines).
    float inside = acos(clamp((away * away + circle * circle - r0 * r0) / (2.0 * away * circle), -1.0, 1.0));
    t0 = inside / 6.2831853;
    tip = 1.0 - t0;
  } else {
    vec2 way = to - from;
    vec2 left = vec2(-way.y, way.x) / max(length(way), 0.001);
    float port = a_sides.y * u_discFactor;
    p0 = from + port * left;
    p2 = to + port * left;
    p1 = 0.5 * (from + to) + (2.0 * a_shape.x * u_scale - port) * left;
    t0 = leave(r0, false);
    tip = 1.0 - leave(r2, true);
  }
  float speedAtTip = max(length(speed(tip)), 1.0);
  head = min(head, 0.6 * speedAtTip * max(tip - t0, 0.0));
  t1 = tip - head / speedAtTip;

  vec2 point; vec2 ahead; float extent; float halfWidth;
  if (a_head > 0.5) {
    // The head is straight: it points where the line goes at its end.
    vec2 base = place(t1);
    vec2 top = place(tip);
    ahead = length(top - base) > 0.01 ? normalize(top - base) : normalize(speed(tip));
    halfWidth = head > 0.0 ? (1.0 - a_step) * (head * 0.42 + width * 0.25) : 0.0;
    extent = head > 0.0 ? halfWidth + a_sides.x + 1.0 : 0.0;
    point = mix(base, top, a_step);
    v_dash = vec2(0.0);
    v_along = 0.0;
  } else {
    float t = mix(t0, max(t1, t0), a_step);
    point = place(t);
    vec2 towardsEnd = speed(t);
    ahead = length(towardsEnd) > 0.01 ? normalize(towardsEnd) : vec2(1.0, 0.0);
    halfWidth = width * 0.5;
    extent = halfWidth + a_sides.x + 1.0;
    v_dash = a_stroke.yz;
    v_along = stretch(t0, t);
  }
  // Discs that overlap leave no room for a line.
  if (tip <= t0) extent = 0.0;
  v_side = a_side * extent;
  v_half = halfWidth;
  v_band = a_sides.x;
  v_colour = vec4(mix(u_rest.rgb, a_colour.rgb, a_sides.w > 0.5 ? 1.0 : u_rest.a), 1.0);
  v_bandColour = a_bandColour;
  v_fade = vec3(out_ ? u_outShare : 1.0, 0.5, 0.0);
  // An arrowhead stands at a hard end: without its line it would point from nowhere.
  if (a_times.w > 0.5 && a_head < 0.5) v_fade.yz = vec2(a_step, head > 0.0 ? 0.0 : 1.0);
  point += vec2(-ahead.y, ahead.x) * (v_side + a_sides.z * u_lineFactor);
  gl_Position = vec4(point / half_, 0.0, 1.0);
}
`;

export const ribbonFragmentShader = /* glsl */ `
precision mediump float;

uniform float u_pixelRatio;

varying float v_side;
varying float v_half;
varying highp float v_along;
varying float v_band;
varying vec2 v_dash;
varying vec3 v_fade;
varying vec4 v_colour;
varying vec4 v_bandColour;

// Part of a line that a soft end takes.
const float softness = 0.34;

// Share of a pixel that lies inside a shape, by the signed distance to its rim in CSS pixels.
float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float beside = abs(v_side);
  float rim = beside - v_half;
  if (v_dash.y > 0.0) {
    float at = mod(v_along, v_dash.x + v_dash.y);
    float beyond = at > v_dash.x ? min(at - v_dash.x, v_dash.x + v_dash.y - at) : 0.0;
    rim = length(vec2(beside, beyond)) - v_half;
  }
  float ink = cover(rim);
  float whole = v_band > 0.0 ? max(ink, cover(beside - v_half - v_band)) : ink;
  float soft = smoothstep(-0.04, softness, v_fade.y) * mix(1.0, smoothstep(-0.04, softness, 1.0 - v_fade.y), v_fade.z);
  // Sigma blends premultiplied colours.
  vec3 colour = mix(v_bandColour.rgb, v_colour.rgb, whole > 0.0 ? ink / max(whole, ink) : 0.0);
  gl_FragColor = vec4(colour, 1.0) * (whole * soft * v_fade.x);
}
`;
