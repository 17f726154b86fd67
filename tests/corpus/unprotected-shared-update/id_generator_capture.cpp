// pcwm-label: no-race
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
