// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <mutex>

struct Shard {
  std::mutex m;
  int key = -1;
  long hits = 0;
};

class Cache {
public:
  void touch(int key)
  {
    Shard &s = shards_[static_cast<unsigned>(key) % shards_.size()];
    std::unique_lock<std::mutex> lk(s.m);
    if (s.key != key)
      s.key = key;
    s.hits++;
  }
  long hits() const
  {
    long n = 0;
    for (const auto &s : shards_)
      n += s.hits;
    return n;
  }

private:
  std::array<Shard, 4> shards_;
};

int main()
{
  Cache c;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 200; ++i)
    c.touch(i % 12);
  std::printf("%ld\n", c.hits());
}
