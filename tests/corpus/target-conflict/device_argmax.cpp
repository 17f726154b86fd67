// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 512;
  std::vector<float> score(n);
  for (int i = 0; i < n; ++i)
    score[i] = float((i * 41) % 509);
  const float *p = score.data();
  float top = -1;
  int where = -1;
#pragma omp target teams distribute parallel for map(to : p[0 : n]) map(tofrom : top, where)
  for (int i = 0; i < n; ++i)
    if (p[i] > top) {
//             ^^^ other: target-conflict or unprotected-shared-update or missing-reduction top read
      top = p[i];
//    ^^^ target-conflict or unprotected-shared-update or missing-reduction top write/write
      where = i;
//    ^^^^^ target-conflict or unprotected-shared-update or missing-private where write/write
    }
  std::printf("%g %d\n", top, where);
}
