namespace QsGen.Handbook.Look;

/// <summary>Colours written <c>#rrggbb</c>: how well two can be told apart, and which colour of the same hue can be read.</summary>
/// <remarks>The same rule as the viewer's <c>theme.js</c>, so that dashboards and handbook have one look; a test holds the two to each
/// other.</remarks>
internal static class ColorMath
{
    /// <summary>How well two colours can be told apart, 1 to 21, as WCAG counts.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>A colour between two.</summary>
    /// <param name="color">The first.</param>
    /// <param name="with">The second.</param>
    /// <param name="share">How much of the first, 0 to 1.</param>
    public static string Mix(string color, string with, double share)
    {
        var (a, b) = (Channels(color), Channels(with));
        return Hex(Between(a.Red, b.Red), Between(a.Green, b.Green), Between(a.Blue, b.Blue));

        double Between(double one, double other) => (one * share) + (other * (1 - share));
    }

    /// <summary>The colour itself, or the nearest of its hue that can be read.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="against">What it stands on.</param>
    /// <param name="ratio">The contrast wanted.</param>
    public static string Readable(string color, string against, double ratio)
    {
        if (Contrast(color, against) >= ratio)
        {
            return color;
        }

        var (light, chroma, hue) = ToLch(color);
        var isUp = Contrast("#ffffff", against) > Contrast("#000000", against);
        for (var step = 1; step <= 50; step++)
        {
            var moved = light + ((isUp ? 1 - light : -light) * (step / 50d));
            var found = FromLch(moved, chroma * (1 - (step / 60d)), hue);
            if (Contrast(found, against) >= ratio)
            {
                return found;
            }
        }

        return isUp ? "#ffffff" : "#000000";
    }

    /// <summary>Oklab's lightness, chroma and hue.</summary>
    public static (double Light, double Chroma, double Hue) ToLch(string color)
    {
        var (red, green, blue) = Channels(color);
        (red, green, blue) = (Linear(red), Linear(green), Linear(blue));
        var @long = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var medium = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var @short = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var a = (1.9779984951 * @long) - (2.428592205 * medium) + (0.4505937099 * @short);
        var b = (0.0259040371 * @long) + (0.7827717662 * medium) - (0.808675766 * @short);
        return ((0.2104542553 * @long) + (0.793617785 * medium) - (0.0040720468 * @short), Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>The colour of a lightness, chroma and hue, as near as a screen can show it.</summary>
    public static string FromLch(double light, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var @long = Math.Pow(light + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var medium = Math.Pow(light - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var @short = Math.Pow(light - (0.0894841775 * a) - (1.291485548 * b), 3);
        return Hex(
            Gamma((4.0767416621 * @long) - (3.3077115913 * medium) + (0.2309699292 * @short)),
            Gamma((-1.2684380046 * @long) + (2.6097574011 * medium) - (0.3413193965 * @short)),
            Gamma((-0.0041960863 * @long) - (0.7034186147 * medium) + (1.707614701 * @short)));
    }

    private static double Luminance(string color)
    {
        var (red, green, blue) = Channels(color);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    private static (double Red, double Green, double Blue) Channels(string color) => (At(color, 1), At(color, 3), At(color, 5));

    private static double At(string color, int place) => Convert.ToInt32(color.Substring(place, 2), 16) / 255d;

    private static string Hex(double red, double green, double blue) => $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}";

    private static int Byte(double channel) => (int)Math.Round(Math.Clamp(channel, 0, 1) * 255, MidpointRounding.AwayFromZero);

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    private static double Gamma(double channel) => Math.Max(0, channel) is var kept && kept <= 0.0031308
        ? kept * 12.92
        : (1.055 * Math.Pow(kept, 1 / 2.4)) - 0.055;
}
