using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Tests.QuickSight.Support;

/// <summary>The smallest sound app, for tests that break one thing.</summary>
internal static class TinyShop
{
    public static DrillShape OrderId { get; } = new("order id");

    public static DrillShape CustomerId { get; } = new("customer id");

    public static Dataset Orders(string identifier = "orders-ds") => new(
        identifier,
        [
            new("order_id", ColumnType.String, OrderId),
            new("customer_id", ColumnType.String, CustomerId),
            new("status", ColumnType.String),
            new("ordered_on", ColumnType.Datetime, DrillShape.DateTimeDay),
            new("amount", ColumnType.Decimal),
            new("quantity", ColumnType.Integer),
        ],
        [
            new("pText", "11111111-1111-4111-8111-111111111111", ColumnType.String, multiValued: false, ["web"]),
            new("pTexts", "22222222-2222-4222-8222-222222222222", ColumnType.String, multiValued: true, ["web"]),
            new("pNumber", "33333333-3333-4333-8333-333333333333", ColumnType.Integer, multiValued: false, ["1"]),
        ]);

    public static SheetId SheetId(string name = "Orders") => new($"sheet-{name.ToLowerInvariant().Replace(' ', '-')}", name);

    public static Kpi Kpi(Dataset dataset, string key = "count") =>
        new(key, $"Title of {key}", "What it means.", dataset["order_id"].Count());

    public static Table Table(Dataset dataset, string key = "list") =>
        new(key, $"Title of {key}", "One line per order.", columns: [dataset["order_id"], dataset["amount"]]);

    public static Sheet Sheet(SheetId id, params SheetElement[] elements) =>
        new(id, "Orders", "What the reader sees.") { Rows = [.. elements.Select(element => new Row(6, element))] };

    public static App App(Dataset dataset, params Sheet[] sheets) =>
        new("shop", "Shop") { Datasets = [dataset], Sheets = [.. sheets] };
}
