// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

template <typename Kind>
struct Scanner {
  int hits = 0;
  int seen[256] = {0};

  void scan(const int *data, int n)
  {
#pragma omp parallel for
    for (int k = 0; k < n; k++)
      static_cast<Kind *>(this)->look(k, data[k]);
  }
};

struct EvenScanner : Scanner<EvenScanner> {
  void look(int k, int value)
  {
    seen[k] = value % 2 == 0;
    if (value % 2 == 0)
      hits++;
//    ^^^^ unprotected-shared-update or missing-reduction or data-race hits|this->hits write/read
  }
};

int main()
{
  int data[256];
  for (int k = 0; k < 256; k++)
    data[k] = 3 * k;
  EvenScanner scanner;
  scanner.scan(data, 256);
  std::printf("%d %d\n", scanner.hits, scanner.seen[2]);
}
