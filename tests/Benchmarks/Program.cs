Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- NAME");
