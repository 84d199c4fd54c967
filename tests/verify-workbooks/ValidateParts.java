import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Holds parts of workbooks against the schemas of ISO/IEC 29500: a line for each mistake, and at the end how many parts were held. */
public class ValidateParts {
  public static void main(String[] files) throws Exception {
    int held = 0;
    for (String file : files) {
      List<XmlError> mistakes = new ArrayList<>();
      parse(new File(file)).validate(new XmlOptions().setErrorListener(mistakes));
      for (XmlError mistake : mistakes) System.out.println(new File(file).getName() + ": " + mistake.getMessage());
      held += 1;
    }
    System.out.println(held);
  }

  private static XmlObject parse(File file) throws Exception {
    String name = file.getName();
    if (name.startsWith("chart")) return ChartSpaceDocument.Factory.parse(file);
    if (name.startsWith("drawing")) return WsDrDocument.Factory.parse(file);
    if (name.startsWith("table")) return TableDocument.Factory.parse(file);
    if (name.startsWith("styles")) return StyleSheetDocument.Factory.parse(file);
    return WorksheetDocument.Factory.parse(file);
  }
}
