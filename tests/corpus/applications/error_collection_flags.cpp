// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

struct Record {
  int id;
  double value;
};

class Validator {
public:
  void run(const std::vector<Record> &records) {
    const int n = static_cast<int>(records.size());
    bad_.assign(n, 0);
#pragma omp parallel for
    for (int i = 0; i < n; ++i) {
      if (records[i].value < 0.0) {
        bad_[i] = 1;
      }
    }
  }
  int bad() const {
    int count = 0;
    for (char flag : bad_) count += flag;
    return count;
  }

private:
  std::vector<char> bad_;
};

int main() {
  std::vector<Record> records;
  for (int i = 0; i < 100; ++i) records.push_back({i, i % 4 ? 1.0 : -1.0});
  Validator validator;
  validator.run(records);
  std::printf("%d\n", validator.bad());
}
