// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Vec3 {
  float x, y, z;
};

int main() {
  static Vec3 in[64], out[64];
  for (int i = 0; i < 64; ++i) in[i] = {1.0f * i, 2.0f, 3.0f - i};
  Vec3 tmp;
#pragma omp parallel for
  for (int i = 0; i < 64; ++i) {
    tmp.x = in[i].y;
//  ^^^^^ missing-private tmp.x write/write
    tmp.y = in[i].z;
//  ^^^^^ missing-private tmp.y write/write
    out[i].x = tmp.x * tmp.y;
//             ^^^^^ other: missing-private tmp.x read
//                     ^^^^^ other: missing-private tmp.y read
  }
  std::printf("%f\n", out[9].x);
}
