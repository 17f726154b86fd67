// Word frequencies of a text. The text is cut into as many pieces as there are threads, at blanks; each thread counts
// into its own table, and the tables are merged one after the other. Independent statistics of the text are taken
// in parallel sections. Prints the most frequent word, the number of different words and a checksum.
//
// c++ -fopenmp -O2 word_count.cpp

#include <omp.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

using Table = std::unordered_map<std::string, long>;

std::string make_text(int words) {
    static const char* const syllables[] = {"ka", "lo", "mi", "ren", "tu", "sha", "po", "vi"};
    std::string text;
    std::uint32_t state = 7;
    auto next = [&state](std::uint32_t bound) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % bound;
    };
    for (int w = 0; w < words; ++w) {
        const std::uint32_t length = 1 + next(3);
        for (std::uint32_t s = 0; s < length; ++s)
            text += syllables[std::min(next(8), next(8))];
        text += w % 12 == 11 ? '\n' : ' ';
    }
    return text;
}

bool is_blank(char c) { return c == ' ' || c == '\n'; }

// The first position at or after `position` where no word is under way.
std::size_t word_boundary(std::string_view text, std::size_t position) {
    while (position > 0 && position < text.size() && !is_blank(text[position - 1]))
        ++position;
    return position;
}

void count_words(std::string_view text, Table& table) {
    std::size_t position = 0;
    while (position < text.size()) {
        if (is_blank(text[position])) {
            ++position;
            continue;
        }
        std::size_t end = position;
        while (end < text.size() && !is_blank(text[end]))
            ++end;
        ++table[std::string(text.substr(position, end - position))];
        position = end;
    }
}

Table count_parallel(std::string_view text) {
    Table total;

    #pragma omp parallel
    {
        const std::size_t threads = omp_get_num_threads();
        const std::size_t me = omp_get_thread_num();
        const std::size_t begin = word_boundary(text, text.size() * me / threads);
        const std::size_t end = word_boundary(text, text.size() * (me + 1) / threads);

        Table mine;
        if (begin < end)
            count_words(text.substr(begin, end - begin), mine);

        #pragma omp critical
        for (const auto& [word, count] : mine)
            total[word] += count;
    }
    return total;
}

}  // namespace

int main() {
    const std::string text = make_text(12000);
    const Table table = count_parallel(text);

    std::vector<std::pair<std::string, long>> ranking(table.begin(), table.end());
    long lines = 0;
    std::size_t longest = 0;
    std::uint64_t checksum = 0;

    #pragma omp parallel sections
    {
        #pragma omp section
        std::sort(ranking.begin(), ranking.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        #pragma omp section
        lines = std::count(text.begin(), text.end(), '\n');
        #pragma omp section
        for (const auto& entry : table)
            longest = std::max(longest, entry.first.size());
    }

    for (const auto& [word, count] : ranking)
        checksum = checksum * 1000003u + word.size() * 31 + count;
    std::printf("words: top=%s different=%zu lines=%ld longest=%zu checksum=%016llx\n", ranking.front().first.c_str(),
                ranking.size(), lines, longest, static_cast<unsigned long long>(checksum));
    return 0;
}
