using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;

namespace QsGen.Tests.QuickSight.Samples;

/// <summary>A whole app in a few small files, as <c>docs/adding-a-visual.md</c> shows it.</summary>
internal static class ShopApp
{
    public static App Build()
    {
        var data = new ShopData();
        var parameters = new ShopParameters(data);
        var size = new CalculatedField(
            "line_size", data.Lines, ColumnType.String, $"ifelse({data.Lines["quantity"]} > {10}, {"large"}, {"small"})");

        return new App("shop", "Shop (example)")
        {
            Datasets = [data.Orders, data.Lines],
            Parameters = [parameters.From, parameters.To, parameters.Channel, parameters.Order],
            CalculatedFields = [size],
            Sheets = [OrdersSheet.Build(data, parameters), LinesSheet.Build(data, parameters, size)],
        };
    }
}
