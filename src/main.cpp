#include <cstdio>
int main() { std::puts("barnacle"); }
