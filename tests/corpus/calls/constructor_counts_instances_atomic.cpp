// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Ticket {
public:
  explicit Ticket(int price) : price_(price)
  {
#pragma omp atomic
    sold_ += 1;
  }
  int price() const { return price_; }
  static int sold() { return sold_; }

private:
  int price_;
  static int sold_;
};

int Ticket::sold_ = 0;

int main()
{
  int revenue = 0;
#pragma omp parallel for reduction(+ : revenue)
  for (int i = 0; i < 700; ++i) {
    Ticket t(i % 5);
    revenue += t.price();
  }
  std::printf("%d %d\n", Ticket::sold(), revenue);
  return 0;
}
