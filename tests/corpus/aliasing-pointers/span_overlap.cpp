// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <array>
#include <vector>

template <typename T>
struct Slice {
  T *p;
  std::size_t n;
  T &operator[](std::size_t i) const { return p[i]; }
};

int main()
{
  std::vector<int> all(260, 1);
  std::array<Slice<int>, 4> part;
  for (std::size_t k = 0; k < 4; ++k)
    part[k] = Slice<int>{all.data() + 60 * k, 64};
#pragma omp parallel for schedule(static, 1)
  for (int k = 0; k < 4; ++k) {
    const auto &s = part[k];
    for (std::size_t i = 0; i < s.n; ++i)
      s[i] += k;
//    ^^^^ aliasing-pointers or loop-carried-dependence or data-race base|s.p|p|all|s write/read
  }
  std::printf("%d\n", all[61]);
}
