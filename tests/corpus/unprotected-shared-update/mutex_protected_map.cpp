// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <mutex>
#include <string>

int main() {
  std::map<std::string, int> count;
  std::mutex guard;
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    std::string key(1, static_cast<char>('a' + i % 5));
    std::lock_guard<std::mutex> hold(guard);
    ++count[key];
  }
  std::printf("%zu\n", count.size());
}
