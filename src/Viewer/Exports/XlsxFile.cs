using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NodaTime;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Exports;

/// <summary>A table as a workbook of one sheet (ECMA-376): numbers and times are such, texts are texts and never formulas.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    // A spreadsheet counts in binary fractions: digits beyond these would be lost.
    private const int Digits = 15;

    // The numbers of the cell formats below.
    private const int Heading = 1;
    private const int Day = 2;
    private const int Time = 3;
    private const int Amount = 4;

    private static readonly LocalDateTime Epoch = new(1899, 12, 30, 0, 0);

    // The first day that every spreadsheet numbers alike.
    private static readonly LocalDateTime FirstTime = new(1900, 3, 1, 0, 0);

    private static readonly (string Name, string Content)[] Fixed =
    [
        ("[Content_Types].xml",
            $"""
            <Types xmlns="{Packages}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml"
              ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/styles.xml"
              ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """),
        ("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Rows" sheetId="1" r:id="r1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", Relationships(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="2">
            <numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
            <numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
            <fonts count="2">
            <font>
            <sz val="11"/>
            <name val="Calibri"/></font>
            <font>
            <b/>
            <sz val="11"/>
            <name val="Calibri"/></font></fonts>
            <fills count="2">
            <fill>
            <patternFill patternType="none"/></fill>
            <fill>
            <patternFill patternType="gray125"/></fill></fills>
            <borders count="1">
            <border/></borders>
            <cellStyleXfs count="1">
            <xf/></cellStyleXfs>
            <cellXfs count="5">
            <xf xfId="0"/>
            <xf xfId="0" fontId="1" applyFont="1"/>
            <xf xfId="0" numFmtId="164" applyNumberFormat="1"/>
            <xf xfId="0" numFmtId="165" applyNumberFormat="1"/>
            <xf xfId="0" numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(ExportTable table, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in Fixed)
        {
            using var part = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
            part.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{content}");
        }

        using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
        using var writer = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        Sheet(table, writer);
    }

    private static void Sheet(ExportTable table, XmlWriter writer)
    {
        var head = table.Facts.Length + 2;
        writer.WriteStartElement("worksheet", Main);
        writer.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{head}\" topLeftCell=\"A{head + 1}\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        writer.WriteRaw($"<cols><col min=\"1\" max=\"{Math.Max(2, table.Names.Length)}\" width=\"20\" customWidth=\"1\"/></cols>");
        writer.WriteStartElement("sheetData", Main);
        foreach (var (name, text) in table.Facts)
        {
            Row(writer, () =>
            {
                Text(writer, name, Heading);
                Text(writer, text, 0);
            });
        }

        Row(writer, () => { });
        Row(writer, () =>
        {
            foreach (var name in table.Names)
            {
                Text(writer, name, Heading);
            }
        });
        foreach (var row in table.Rows)
        {
            Row(writer, () =>
            {
                for (var index = 0; index < table.Formats.Length; index++)
                {
                    Value(writer, table.Formats[index], row[index]);
                }
            });
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Value(XmlWriter writer, FieldFormat format, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteRaw("<c/>");
                break;
            case DateTime time when LocalDateTime.FromDateTime(time) is var local && local >= FirstTime:
                var days = Period.DaysBetween(Epoch.Date, local.Date) + ((decimal)local.TimeOfDay.TickOfDay / NodaConstants.TicksPerDay);
                Number(writer, FieldFormat.Raw(Math.Round(days, 10)), format.Kind == ValueKind.Day ? Day : Time);
                break;
            case string or DateTime or bool:
                Text(writer, format.Mark(value).Raw ?? "", 0);
                break;
            case double number when !double.IsFinite(number):
                writer.WriteRaw("<c/>");
                break;
            default:
                var exact = Evaluator.Number(value);
                var raw = FieldFormat.Raw(exact);
                if (raw.Count(char.IsAsciiDigit) > Digits)
                {
                    Text(writer, raw, 0);
                }
                else
                {
                    Number(writer, raw, exact == decimal.Truncate(exact) && format.Number.Decimals == 0 ? 0 : Amount);
                }

                break;
        }
    }

    private static void Row(XmlWriter writer, Action cells)
    {
        writer.WriteStartElement("row", Main);
        cells();
        writer.WriteEndElement();
    }

    private static void Number(XmlWriter writer, string value, int style) =>
        writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{value}</v></c>"));

    private static void Text(XmlWriter writer, string text, int style)
    {
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartElement("is", Main);
        writer.WriteStartElement("t", Main);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(string.Concat(text.EnumerateRunes().Select(Allowed)));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // What XML can't hold at all, halves of characters included, is a sign that something stood there.
    private static string Allowed(Rune rune) =>
        rune.Value is (< 0x20 and not (0x9 or 0xA or 0xD)) or 0xFFFE or 0xFFFF ? "\ufffd" : rune.ToString();

    private static string Relationships(params ReadOnlySpan<(string Kind, string Target)> targets)
    {
        var text = new StringBuilder($"<Relationships xmlns=\"{Packages}/relationships\">");
        for (var index = 0; index < targets.Length; index++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"r{index + 1}\" Type=\"{Office}/{targets[index].Kind}\" Target=\"{targets[index].Target}\"/>");
        }

        return text.Append("</Relationships>").ToString();
    }
}
