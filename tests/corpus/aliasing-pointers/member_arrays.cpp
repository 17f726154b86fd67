// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Field {
  std::vector<float> a, b;
  void relax() {
    const int n = static_cast<int>(a.size());
#pragma omp parallel for
    for (int i = 1; i < n - 1; ++i) a[i] = 0.5f * (a[i - 1] + b[i]);
//                                  ^^^^ loop-carried-dependence a write
//                                                 ^^^^^^^^ other: loop-carried-dependence a read
  }
};

int main() {
  Field f;
  f.a.assign(120, 1.0f);
  f.b.assign(120, 2.0f);
  f.relax();
  std::printf("%d\n", f.a[5] > 0);
}
