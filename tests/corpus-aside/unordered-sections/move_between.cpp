// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  std::vector<int> inbox(50, 3), work;
  int total = 0;
#pragma omp parallel sections
  {
#pragma omp section
    work = std::move(inbox);
//         ^^^^^^^^^^^^^^^^ unordered-sections or container-mutation inbox write
#pragma omp section
    for (int i = 0; i < (int)inbox.size(); ++i)
//                           ^^^^^^^^^^^^ other: unordered-sections or container-mutation inbox read
      total += 1;
  }
  std::printf("%d %zu\n", total, work.size());
}
