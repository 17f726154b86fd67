// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <vector>

struct Vec {
  float x, y, z;
};

static float shade(const Vec &d)
{
  float n = std::sqrt(d.x * d.x + d.y * d.y + d.z * d.z);
  return d.z / n;
}

int main()
{
  const int w = 64, h = 48;
  std::vector<float> image(w * h);
  int done = 0;
#pragma omp parallel for schedule(static, 1)
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x)
      image[y * w + x] = shade({x - w / 2.f, y - h / 2.f, 30.f});
    done += 100 / h;
//  ^^^^ missing-reduction or unprotected-shared-update or data-race done write/read
  }
  std::printf("%g %d\n", image[w * h / 2], done);
  return 0;
}
