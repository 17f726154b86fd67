// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <stdexcept>

static int parse(int code)
{
  if (code % 11 == 0)
    throw std::invalid_argument("code");
  return code / 2;
}

int main()
{
  int parsed[660];
  int errors = 0;

#pragma omp parallel for
  for (int i = 0; i < 660; i++) {
    try {
      parsed[i] = parse(i);
    } catch (const std::invalid_argument &) {
      parsed[i] = -1;
      errors++;
//    ^^^^^^ unprotected-shared-update or missing-reduction or data-race errors write/read
    }
  }
  std::printf("%d %d\n", errors, parsed[4]);
}
