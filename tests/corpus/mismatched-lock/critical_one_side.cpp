// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static int balance = 100;

void deposit(int amount) {
#pragma omp critical(account)
  balance += amount;
//^^^^^^^ other: mismatched-lock or unprotected-shared-update or missing-reduction balance write/read
}

void withdraw(int amount) {
  balance -= amount;
//^^^^^^^ mismatched-lock or unprotected-shared-update or missing-reduction balance write/read
}

int main() {
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    if (i % 4 == 0)
      withdraw(2);
    else
      deposit(1);
  }
  std::printf("%d\n", balance);
}
