using System.Globalization;
using QsGen.Institution.Format;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>Writes limits on rails.</summary>
internal sealed class SixteenLimits(YamlSource source, InstitutionModel model, UnsaidList unsaid)
{
    /// <summary>Makes the changes, and tells the limits that the text has then.</summary>
    public ValueList<LimitSchedule> Write()
    {
        foreach (var (entry, limit) in source.Items(Keys.LimitSchedules).Zip(model.LimitSchedules))
        {
            Write(entry, limit);
        }

        return model.LimitSchedules
            .SelectMany(limit => RailsOf(limit).Select(rail => limit with { TransferType = new(rail) }))
            .ToValueList();
    }

    private IEnumerable<string> RailsOf(LimitSchedule limit) =>
        model.Rails.Where(rail => rail.TransferType == limit.TransferType).Select(rail => rail.Name.Value);

    private void Write(YamlMappingNode entry, LimitSchedule limit)
    {
        var change = new MappingChange(source, entry);
        var rails = RailsOf(limit).ToList();
        if (YamlSource.Value(entry, Keys.TransferType) is not null)
        {
            change.Replace(Keys.TransferType, $"{Keys.Rail}: {ToOurs.Quoted(rails[0])}");
        }

        var direction = limit.Direction is LimitDirection.Inbound ? "Inbound" : "Outbound";
        if (YamlSource.Text(entry, Keys.Direction) is { } written && written != direction)
        {
            change.Replace(Keys.Direction, $"{Keys.Direction}: {direction}");
        }

        if (rails.Count > 1)
        {
            unsaid.Add(entry, $"a cap on the rails {string.Join(", ", rails)} together; there each of them has the whole cap");
        }

        var dash = new string(' ', Math.Max(0, (int)entry.Start.Column - 3));
        foreach (var rail in rails.Skip(1))
        {
            string?[] keys =
            [
                $"{Keys.ParentRole}: {ToOurs.Quoted(limit.ParentRole.Value)}", $"{Keys.Rail}: {ToOurs.Quoted(rail)}",
                $"{Keys.Direction}: {direction}", string.Create(CultureInfo.InvariantCulture, $"{Keys.Cap}: {limit.Cap}"),
                limit.Description is { } prose ? $"{Keys.Description}: {ToOurs.Escaped(prose)}" : null,
            ];
            source.Edit.InsertAfterLine(
                source.End(entry), $"{dash}- {{{string.Join(", ", keys.OfType<string>())}}}{source.Edit.NewLine}");
        }
    }
}
