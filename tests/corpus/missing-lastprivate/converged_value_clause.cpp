// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cmath>
#include <vector>

template <typename T>
T sweep(std::vector<T> &u)
{
  T residual = T(0);
  const std::size_t n = u.size();
#pragma omp parallel for default(shared) lastprivate(residual)
  for (std::size_t i = 0; i < n; ++i) {
    const T next = (u[i] + T(2) / u[i]) / T(2);
    residual = std::fabs(next - u[i]);
    u[i] = next;
  }
  return residual;
}

int main()
{
  std::vector<float> u(333, 1.0f);
  float r = 0;
  for (int k = 0; k < 3; ++k)
    r = sweep(u);
  std::printf("%g\n", r);
}
