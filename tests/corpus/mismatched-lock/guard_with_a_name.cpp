// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>

struct Account {
  std::mutex m;
  long cents = 0;

  void deposit(long c)
  {
    std::lock_guard<std::mutex> hold{m};
    cents += c;
  }
};

int main()
{
  Account a;
#pragma omp parallel for
  for (int i = 1; i <= 800; ++i)
    a.deposit(i);
  std::printf("%ld\n", a.cents);
}
