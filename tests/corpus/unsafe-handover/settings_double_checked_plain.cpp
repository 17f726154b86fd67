// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <mutex>
#include <vector>

struct Settings {
  std::vector<int> values;
};

static Settings *instance = nullptr;
static std::mutex guard;

static Settings &settings()
{
  if (instance == nullptr) {
//    ^^^^^^^^ unsafe-handover or data-race or mixed-atomic or mismatched-lock or unprotected-shared-update instance read
    std::lock_guard<std::mutex> hold(guard);
    if (instance == nullptr)
//      ^^^^^^^^ maybe: unsafe-handover or data-race or mixed-atomic or mismatched-lock or unprotected-shared-update instance read
      instance = new Settings{std::vector<int>(8, 3)};
//    ^^^^^^^^ other: unsafe-handover or data-race or mixed-atomic or mismatched-lock or unprotected-shared-update instance write
  }
  return *instance;
//        ^^^^^^^^ maybe: unsafe-handover or data-race or mixed-atomic or mismatched-lock or unprotected-shared-update instance read
}

int main()
{
  long sum = 0;
#pragma omp parallel for reduction(+ : sum)
  for (int i = 0; i < 400; ++i)
    sum += settings().values[i % 8];
//         ^^^^^^^^^^^^^^^^^^^^^^^^ maybe: unsafe-handover or data-race or mixed-atomic or mismatched-lock or unprotected-shared-update instance read
  std::printf("%ld\n", sum);
  return 0;
}
