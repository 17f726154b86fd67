// pcwm-label: no-race
#include <cstdio>

static int balance = 100;

void deposit(int amount) {
#pragma omp critical(account)
  balance += amount;
}

void withdraw(int amount) {
#pragma omp critical(account)
  balance -= amount;
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
