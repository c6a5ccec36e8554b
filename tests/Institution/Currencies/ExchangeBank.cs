using QsGen.Institution;

namespace QsGen.Tests.Institution.Currencies;

/// <summary>A bank with accounts in euros, dollars and dinars, whose customers change one for another.</summary>
internal static class ExchangeBank
{
    /// <summary>Its file.</summary>
    public static string Text { get; } = $"""
        instance: change
        currency: EUR
        description: A bank that changes money.
        materiality: 10
        accounts:
        {Each(One.Accounts)}account_templates:
        {Each(One.Templates)}rails:
        {Each(One.Rails)}limit_schedules:
        {Each(One.Limits)}{Offsets}

        """;

    /// <summary>A file that has only the parts of one currency, under the name that its books have.</summary>
    public static string Alone(string code) => $"""
        instance: {(code == "EUR" ? "change" : "change_" + code.ToLowerInvariant())}
        currency: {code}
        description: A bank that changes money.
        materiality: 10
        accounts:
        {Of(code, One.Accounts)}account_templates:
        {Of(code, One.Templates)}rails:
        {Of(code, One.Rails)}limit_schedules:
        {Of(code, One.Limits)}{(code == "USD" ? Offsets : "")}
        """.Replace($", currency: {code}", "", StringComparison.Ordinal);

    /// <summary>The books in one currency.</summary>
    public static InstitutionModel Books(string code) => Load(code).Model!;

    /// <summary>What loading it says.</summary>
    public static InstitutionLoadResult Load(string? code) => InstitutionLoader.Parse(Text, "bank.yaml", books: code);

    private const string Offsets = "role_business_day_offsets: {UsdPosition: 17}";

    private enum One
    {
        Accounts,
        Templates,
        Rails,
        Limits,
    }

    private static string Each(One part) => string.Concat(new[] { "EUR", "USD", "KWD" }.Select(code => Of(code, part)));

    private static string Of(string code, One part)
    {
        var low = code.ToLowerInvariant();
        var name = $"{code[0]}{low[1..]}";
        var other = code == "EUR" ? "" : $", currency: {code}";
        var cap = code switch
        {
            "EUR" => "100.00",
            "USD" => "150.00",
            _ => "30.125",
        };
        string[] lines = part switch
        {
            One.Accounts =>
            [
                $"{{id: {low}-vault, role: {name}Vault, scope: internal{other}}}",
                $"{{id: {low}-position, role: {name}Position, scope: internal{other}}}",
                $"{{id: {low}-street, role: {name}Street, scope: external{other}}}",
            ],
            One.Templates =>
            [
                $"{{role: {name}Member, scope: internal{other}, parent_role: {name}Vault, instance_id_template: '{low}-{{n:04d}}'}}",
            ],
            One.Rails =>
            [
                Rail($"{name}In", "deposit", $"{name}Street", $"{name}Member"),
                Rail($"{name}Out", "payout", $"{name}Member", $"{name}Street"),
                Rail($"{name}Sold", "exchange", $"{name}Member", $"{name}Position"),
                Rail($"{name}Bought", "exchanged", $"{name}Position", $"{name}Member"),
            ],
            _ => [$"{{parent_role: {name}Vault, transfer_type: payout, cap: {cap}}}"],
        };
        return string.Concat(lines.Select(line => $"  - {line}\n"));
    }

    private static string Rail(string name, string type, string source, string destination) =>
        $"{{name: {name}, transfer_type: {type}, source_role: {source}, destination_role: {destination}, expected_net: 0, "
            + "origin: InternalInitiated}";
}
