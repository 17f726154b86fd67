// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> jobs(8, 1);
  jobs.reserve(256);
  int seen = 0;
#pragma omp parallel num_threads(4) reduction(+ : seen)
  {
    for (int k = 0; k < 20; ++k) {
#pragma omp critical
      jobs.push_back(k);
//    ^^^^ other: container-mutation or mismatched-lock jobs write
      seen += static_cast<int>(jobs.size());
//                             ^^^^ container-mutation or mismatched-lock jobs read
    }
  }
  std::printf("%d\n", seen > 0);
}
