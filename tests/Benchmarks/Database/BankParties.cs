namespace QsGen.Benchmarks.Database;

/// <summary>Who books the legs. Ids are SQL over <c>n</c>, the number of the transfer that decides.</summary>
/// <param name="Leaves">How many accounts hang under a parent account.</param>
internal sealed record BankParties(int Leaves)
{
    /// <summary>Accounts of customers.</summary>
    public int Customers => Leaves * 8 / 10;

    /// <summary>Accounts of merchants, and as many that are swept every night.</summary>
    public int Others => Leaves / 10;

    /// <summary>Party, role, scope, parent role and the SQL of the account id. Half of all outside legs meet two counterparties.</summary>
    public IReadOnlyList<(string Party, string Role, string Scope, string? ParentRole, string Id)> All =>
    [
        ("customer", "CustomerDDA", "internal", "DDAControl", $"'cust-' || (n * 7919 % 1000003 % {Customers})"),
        ("other", "CustomerDDA", "internal", "DDAControl", $"'cust-' || (n * 104729 % 1000003 % {Customers})"),
        ("merchant", "MerchantDDA", "internal", "MerchantDDAControl", $"'merch-' || (n * 7919 % 1000003 % {Others})"),
        ("zba", "ZBASubAccount", "internal", "ConcentrationMaster", $"'zba-' || (n * 7919 % 1000003 % {Others})"),
        ("concentration", "ConcentrationMaster", "internal", null, "'gl-1850-cash-concentration-master'"),
        ("clearing", "MerchantPayableClearing", "internal", null, "'gl-1840-merchant-payable-clearing'"),
        ("suspense", "InternalTransferSuspense", "internal", null, "'gl-1830-internal-transfer-suspense'"),
        ("ach", "ACHOrigSettlement", "internal", null, "'gl-1810-ach-orig-settlement'"),
        ("frb", "CashDueFRB", "internal", null, "'gl-1010-cash-due-frb'"),
        ("network", "ExternalCardNetwork", "external", null, "'ext-card-network-acquirer'"),
        (
            "outside", "ExternalCounterparty", "external", null,
            $"CASE n % 7 WHEN 0 THEN 'ext-frb-snb-master' WHEN 1 THEN 'ext-frb-snb-master' WHEN 2 THEN 'ext-payment-gateway-processor' "
            + $"ELSE 'ext-' || (n * 31 % 1000003 % {Math.Max(10, Leaves / 5)}) END"
        ),
    ];

    /// <summary>The accounts with a balance: id, role and parent role; <c>a</c> numbers the accounts of a kind from 0.</summary>
    public IReadOnlyList<(string Id, int Count, string Role, string? ParentRole)> Balanced =>
    [
        ("'cust-' || a", Customers, "CustomerDDA", "DDAControl"),
        ("'merch-' || a", Others, "MerchantDDA", "MerchantDDAControl"),
        ("'zba-' || a", Others, "ZBASubAccount", "ConcentrationMaster"),
        ("'gl-2010-dda-control'", 1, "DDAControl", null),
        ("'gl-2020-merchant-dda-control'", 1, "MerchantDDAControl", null),
        ("'gl-1850-cash-concentration-master'", 1, "ConcentrationMaster", null),
        ("'gl-1840-merchant-payable-clearing'", 1, "MerchantPayableClearing", null),
        ("'gl-1830-internal-transfer-suspense'", 1, "InternalTransferSuspense", null),
        ("'gl-1810-ach-orig-settlement'", 1, "ACHOrigSettlement", null),
        ("'gl-1010-cash-due-frb'", 1, "CashDueFRB", null),
    ];
}
