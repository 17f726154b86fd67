// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for
    for (int i = 0; i < n; ++i) {
      if (records[i].value < 0.0) {
        bad_.push_back(records[i].id);
//      ^^^^ container-mutation bad_ write/read
      }
    }
  }
  std::size_t bad() const { return bad_.size(); }
  Validator() { bad_.reserve(200); }

private:
  std::vector<int> bad_;
};

int main() {
  std::vector<Record> records;
  for (int i = 0; i < 100; ++i) records.push_back({i, i % 4 ? 1.0 : -1.0});
  Validator validator;
  validator.run(records);
  std::printf("%d\n", validator.bad() > 0);
}
