// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cstdint>
#include <vector>

template <typename Pixel>
class Image {
public:
  Image(int w, int h) : w_(w), h_(h), pixels_(static_cast<std::size_t>(w) * h) {}
  Pixel &operator()(int x, int y) { return pixels_[static_cast<std::size_t>(y) * w_ + x]; }
  const Pixel &operator()(int x, int y) const { return pixels_[static_cast<std::size_t>(y) * w_ + x]; }
  int width() const { return w_; }
  int height() const { return h_; }

private:
  int w_, h_;
  std::vector<Pixel> pixels_;
};

using Grey = Image<std::uint8_t>;

static void blur(Grey &img)
{
#pragma omp parallel for collapse(2)
  for (int y = 1; y < img.height() - 1; ++y)
    for (int x = 1; x < img.width() - 1; ++x) {
      const int s = img(x - 1, y) + img(x + 1, y) + img(x, y - 1) + img(x, y + 1);
//                  ^^^^^^^^^^^^^ other: loop-carried-dependence img|pixels_|out|src|dst read
//                                  ^^^^^^^^^^^^^ other: loop-carried-dependence img|pixels_|out|src|dst read
//                                                  ^^^^^^^^^^^^^ other: loop-carried-dependence img|pixels_|out|src|dst read
//                                                                  ^^^^^^^^^^^^^ other: loop-carried-dependence img|pixels_|out|src|dst read
      img(x, y) = static_cast<std::uint8_t>(s / 4);
//    ^^^^^^^^^ loop-carried-dependence img|pixels_|out|src|dst write
    }
}

int main()
{
  Grey img(40, 30);
  for (int y = 0; y < 30; ++y)
    for (int x = 0; x < 40; ++x)
      img(x, y) = static_cast<std::uint8_t>((x ^ y) * 5);
  blur(img);
  std::printf("%d\n", img(10, 10));
}
