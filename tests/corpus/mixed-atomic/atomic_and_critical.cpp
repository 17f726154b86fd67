// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static int errors = 0;

static void note_error()
{
#pragma omp atomic
  errors += 1;
//^^^^^^ other: mixed-atomic or mismatched-lock errors write
}

static void note_many(int n)
{
#pragma omp critical
  errors += n;
//^^^^^^ mixed-atomic or mismatched-lock errors write
}

int main()
{
  std::vector<int> codes(300);
  for (int i = 0; i < 300; ++i)
    codes[i] = i % 7;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 300; ++i) {
    if (codes[i] == 3)
      note_error();
    else if (codes[i] > 4)
      note_many(codes[i]);
  }
  std::printf("%d\n", errors);
}
