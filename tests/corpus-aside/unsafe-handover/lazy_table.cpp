// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>

class Table {
public:
  static Table &get();
  int cell(int i) const { return row[i & 7]; }
//                               ^^^^^^^^^^ maybe: unsafe-handover v|row|cell read

private:
  Table()
  {
    for (int i = 0; i < 8; ++i)
      row[i] = i * i;
//    ^^^^^^ maybe: unsafe-handover v|row|cell write
  }
  int row[8];
  static Table *instance_;
  static std::mutex m_;
};

Table *Table::instance_ = nullptr;
std::mutex Table::m_;

Table &Table::get()
{
  if (instance_ == nullptr) {
//    ^^^^^^^^^ unsafe-handover or mismatched-lock instance_|Table::instance_|t|get read
    std::lock_guard<std::mutex> hold(m_);
    if (instance_ == nullptr)
      instance_ = new Table;
//    ^^^^^^^^^ other: unsafe-handover or mismatched-lock instance_|Table::instance_|t|get write
  }
  return *instance_;
//        ^^^^^^^^^ maybe: unsafe-handover or mismatched-lock instance_|Table::instance_|t|get read
}

int main()
{
  long s = 0;
#pragma omp parallel reduction(+ : s)
  for (int i = 0; i < 50; ++i)
    s += Table::get().cell(i);
  std::printf("%d\n", s > 0);
}
