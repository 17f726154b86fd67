// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>

struct Account {
  std::mutex m;
  long cents = 0;

  void deposit(long c)
  {
    std::lock_guard<std::mutex>{m};
    cents += c;
//  ^^^^^ unprotected-shared-update or mismatched-lock or data-race or missing-reduction cents|this->cents|a|a.cents write/read
  }
};

int main()
{
  Account a;
#pragma omp parallel for
  for (int i = 1; i <= 800; ++i)
    a.deposit(i);
//  ^^^^^^^^^^^^ or: unprotected-shared-update or mismatched-lock or data-race or missing-reduction cents|this->cents|a|a.cents write/read
  std::printf("%ld\n", a.cents);
}
