using QsGen.QuickSight.Data;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>The datasets of the sample app: the columns that their SQL promises.</summary>
internal sealed class ShopData
{
    public Dataset Orders { get; } = new(
        "orders-ds",
        [
            new("order_id", ColumnType.String, ShopShapes.OrderId),
            new("customer_id", ColumnType.String, ShopShapes.CustomerId),
            new("status", ColumnType.String),
            new("ordered_on", ColumnType.Datetime, DrillShape.DateTimeDay),
            new("amount", ColumnType.Decimal),
        ],
        [new("pChannel", "11111111-1111-4111-8111-111111111111", ColumnType.String, multiValued: false, ["web"])]);

    public Dataset Lines { get; } = new(
        "order-lines-ds",
        [
            new("order_id", ColumnType.String, ShopShapes.OrderId),
            new("customer_id", ColumnType.String, ShopShapes.CustomerId),
            new("article", ColumnType.String),
            new("warehouse", ColumnType.String),
            new("ordered_on", ColumnType.Datetime, DrillShape.DateTimeDay),
            new("quantity", ColumnType.Integer),
            new("amount", ColumnType.Decimal),
        ]);
}
