// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

static const char *name_of(int k)
{
  static char name[8];
  int digits = 0;
  do {
    name[digits++] = (char)('0' + k % 10);
//  ^^^^^^^^^^^^^^ thread-unsafe-call or mismatched-lock or data-race or unprotected-shared-update or aliasing-pointers name|p write/write
    k /= 10;
  } while (k > 0);
  name[digits] = '\0';
  return name;
}

static int spell(const char *p)
{
  int s = 0;
  while (*p != '\0')
//       ^^ thread-unsafe-call or mismatched-lock or data-race or unprotected-shared-update or aliasing-pointers name|p read
    s += *p++;
//       ^^^^ other: thread-unsafe-call or mismatched-lock or data-race or unprotected-shared-update or aliasing-pointers name|p read
  return s;
}

int main(void)
{
  int sum[400];

#pragma omp parallel for
  for (int i = 0; i < 400; i++) {
    const char *p;
#pragma omp critical(names)
    {
      p = name_of(i);
    }
    sum[i] = spell(p);
//           ^^^^^^^^ or: thread-unsafe-call or mismatched-lock or data-race or unprotected-shared-update or aliasing-pointers name|p read
  }
  printf("%d\n", sum[399] > 0);
  return 0;
}
