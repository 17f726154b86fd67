// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static void multiples(std::vector<int> &out, int of, int from, int upto)
{
  for (int k = from; k < upto; ++k)
    if (k % of == 0)
      out.push_back(k);
//    ^^^^^^^^^^^^^^^^ container-mutation or unordered-sections or data-race or unprotected-shared-update out|low|high write/write
}

int main()
{
  std::vector<int> low, high;

#pragma omp parallel sections
  {
#pragma omp section
    multiples(low, 3, 0, 900);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ or: container-mutation or unordered-sections or data-race or unprotected-shared-update out|low|high write/write
#pragma omp section
    multiples(low, 3, 900, 1800);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: container-mutation or unordered-sections or data-race or unprotected-shared-update out|low|high write/write
  }
  std::printf("%zu\n", low.size() + high.size());
}
