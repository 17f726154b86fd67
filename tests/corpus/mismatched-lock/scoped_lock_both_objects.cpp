// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>
#include <thread>
#include <chrono>
#include <vector>

struct Account {
  std::mutex m;
  long balance = 100;
};

static void transfer(Account &from, Account &to, long amount)
{
  std::scoped_lock hold(from.m, to.m);
  from.balance -= amount;
  to.balance += amount;
}

int main()
{
  std::vector<Account> bank(10);
#pragma omp parallel for
  for (int i = 0; i < 2000; ++i) {
    int a = i % 10, b = (i + 1 + i % 3) % 10;
    transfer(bank[a], bank[b], i % 5);
  }
  long sum = 0;
  for (auto &x : bank)
    sum += x.balance;
  std::printf("%ld\n", sum);
  return 0;
}
