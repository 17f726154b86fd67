// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static int price(const std::map<std::string, int> &table, const std::string &key)
{
  auto it = table.find(key);
  return it == table.end() ? 0 : it->second;
}

int main()
{
  std::map<std::string, int> table{{"nut", 2}, {"bolt", 3}, {"gear", 40}};
  const std::vector<std::string> order(150, "gear");
  std::vector<int> cost(order.size());
  long sum = 0;
#pragma omp parallel for reduction(+ : sum)
  for (int i = 0; i < 150; ++i) {
    cost[i] = price(table, order[i]);
    sum += cost[i];
  }
  std::printf("%ld\n", sum);
}
