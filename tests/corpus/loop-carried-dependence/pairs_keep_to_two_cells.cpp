// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstddef>
#include <cstdio>
#include <vector>

constexpr std::size_t N = 1001;

static void average(std::vector<float> &v)
{
#pragma omp parallel for schedule(static)
  for (std::size_t i = 0; i < N - 1; i += 2) {
    const float m = (v[i] + v[i + 1]) / 2;
    v[i] = m;
    v[i + 1] = -m;
  }
}

int main()
{
  std::vector<float> wave(N, 0.5f);
  average(wave);
  std::printf("%f\n", wave[N / 2]);
}
