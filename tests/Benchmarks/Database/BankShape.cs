namespace QsGen.Benchmarks.Database;

/// <summary>What kind of bank is measured.</summary>
internal enum BankShape
{
    /// <summary>Many accounts, each with a balance for every day of a year, see <see cref="BankYear"/>.</summary>
    Wide,

    /// <summary>Few balances for many legs, with the chains, templates and metadata of demo data, see <see cref="DemoBank"/>.</summary>
    ReferenceDemo,
}
