// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

struct Image {
  int width, height;
  std::vector<std::uint8_t> pixels;
  Image(int w, int h) : width(w), height(h), pixels(static_cast<std::size_t>(w) * h) {}
  std::uint8_t &at(int x, int y) { return pixels[static_cast<std::size_t>(y) * width + x]; }
  std::uint8_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * width + x]; }
};

Image blur(const Image &in) {
  Image out(in.width, in.height);
#pragma omp parallel for schedule(static)
  for (int y = 0; y < in.height; ++y)
    for (int x = 0; x < in.width; ++x) {
      int sum = 0, n = 0;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          const int sx = std::clamp(x + dx, 0, in.width - 1);
          const int sy = std::clamp(y + dy, 0, in.height - 1);
          sum += in.at(sx, sy);
          ++n;
        }
      out.at(x, y) = static_cast<std::uint8_t>(sum / n);
    }
  return out;
}

int main() {
  Image image(24, 18);
  for (int y = 0; y < 18; ++y)
    for (int x = 0; x < 24; ++x) image.at(x, y) = static_cast<std::uint8_t>(x * y);
  const Image soft = blur(image);
  std::printf("%d\n", soft.at(3, 3));
}
