// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

static void blur(std::vector<std::uint8_t> &pixels, int width, int height) {
#pragma omp parallel for schedule(static)
  for (int y = 1; y < height - 1; ++y)
    for (int x = 0; x < width; ++x) {
      const int sum = pixels[(y - 1) * width + x] + pixels[y * width + x] + pixels[(y + 1) * width + x];
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence pixels read
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence pixels read
      pixels[y * width + x] = static_cast<std::uint8_t>(sum / 3);
//    ^^^^^^^^^^^^^^^^^^^^^ loop-carried-dependence pixels write
    }
}

int main() {
  std::vector<std::uint8_t> pixels(24 * 18);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 7);
  blur(pixels, 24, 18);
  std::printf("%d\n", pixels[30] >= 0);
}
