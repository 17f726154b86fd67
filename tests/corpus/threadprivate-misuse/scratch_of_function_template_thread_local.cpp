// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <typename T>
static T *scratch()
{
  static thread_local T buffer[64];
  return buffer;
}

static float blur(const std::vector<float> &row, int c)
{
  float *window = scratch<float>();
  for (int k = 0; k < 5; k++)
    window[k] = row[c + k];
  float s = 0;
  for (int k = 0; k < 5; k++)
    s += window[k];
  return s / 5;
}

int main()
{
  std::vector<float> row(505), out(500);
  for (int c = 0; c < 505; c++)
    row[c] = static_cast<float>(c % 10);
#pragma omp parallel for
  for (int c = 0; c < 500; c++)
    out[c] = blur(row, c);
  std::printf("%f\n", out[77]);
}
