// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class IdSource {
public:
  int next() {
    int id;
#pragma omp atomic capture
    id = last_++;
    return id;
  }

private:
  int last_ = 0;
};

int main() {
  IdSource ids;
  int got[80];
#pragma omp parallel for
  for (int i = 0; i < 80; ++i) got[i] = ids.next();
  std::printf("%d\n", got[0] >= 0);
}
