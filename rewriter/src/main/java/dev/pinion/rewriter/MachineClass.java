package dev.pinion.rewriter;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Writes the class of one machine: captures in, fields, and a way back into the body's method. */
final class MachineClass {
  private final ClassNode host;
  private final Body body;
  private final String bodyName;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  private MachineClass(ClassNode host, Body body) {
    this.host = host;
    this.body = body;
    this.bodyName = body.method.name;
  }

  static byte[] write(ClassNode host, Body body) {
    return new MachineClass(host, body).write();
  }

  /** The descriptor of the static {@code create}, which stands where the lambda was made. */
  static String createDescriptor(Body body) {
    return Type.getMethodDescriptor(
        Type.getObjectType(body.machine),
        body.captures.stream().map(Field::type).toArray(Type[]::new));
  }

  private byte[] write() {
    writer.visit(
        host.version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        body.machine,
        null,
        Names.STATE_MACHINE,
        null);
    if (host.sourceFile != null) {
      writer.visitSource(host.sourceFile, null);
    }
    annotate();
    for (Field field : body.fields.all()) {
      writer
          .visitField(Opcodes.ACC_SYNTHETIC, field.name(), field.type().getDescriptor(), null, null)
          .visitEnd();
    }
    writeConstructor();
    writeCreate();
    writeFresh();
    writeResume();
    writeSite();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Per await its line and the locals that are kept, for tools and tests. */
  private void annotate() {
    AnnotationVisitor awaits =
        writer.visitAnnotation(Names.AWAITS_ANNOTATION, true).visitArray("value");
    for (Await await : body.awaits) {
      AnnotationVisitor one = awaits.visitAnnotation(null, Names.AWAIT_ANNOTATION);
      one.visit("line", await.line);
      AnnotationVisitor kept = one.visitArray("kept");
      await.names.forEach(name -> kept.visit(null, name));
      kept.visitEnd();
      one.visitEnd();
    }
    awaits.visitEnd();
  }

  private void writeConstructor() {
    MethodVisitor code = method(0, "<init>", "()V");
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, Names.STATE_MACHINE, "<init>", "()V", false);
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  private void writeCreate() {
    MethodVisitor code = method(Opcodes.ACC_STATIC, "create", createDescriptor(body));
    create(code);
    int slot = 0;
    for (Field field : body.captures) {
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(field.type().getOpcode(Opcodes.ILOAD), slot);
      field.put().accept(code);
      slot += field.type().getSize();
    }
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private void writeFresh() {
    MethodVisitor code = method(Opcodes.ACC_PUBLIC, "fresh", "()L" + Names.STATE_MACHINE + ";");
    create(code);
    for (Field field : body.captures) {
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      field.get().accept(code);
      field.put().accept(code);
    }
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private void create(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, body.machine);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, body.machine, "<init>", "()V", false);
  }

  private void writeResume() {
    MethodVisitor code =
        method(
            Opcodes.ACC_PROTECTED,
            "resume",
            "(L" + Names.CONTEXT + ";ILjava/lang/Object;)Ljava/lang/Object;");
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitVarInsn(Opcodes.ILOAD, 2);
    code.visitVarInsn(Opcodes.ALOAD, 3);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        host.name,
        bodyName,
        BodyCode.descriptor(body.machine),
        body.inInterface);
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  /** The lines stand in a string, one char an await: no table to initialize, no array to keep. */
  private void writeSite() {
    MethodVisitor code = method(Opcodes.ACC_PROTECTED, "site", "(I)Ljava/lang/StackTraceElement;");
    StringBuilder lines = new StringBuilder("\0");
    body.awaits.forEach(await -> lines.append((char) await.line));
    code.visitTypeInsn(Opcodes.NEW, "java/lang/StackTraceElement");
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(host.name.replace('/', '.'));
    code.visitLdcInsn(bodyName);
    if (host.sourceFile == null) {
      code.visitInsn(Opcodes.ACONST_NULL);
    } else {
      code.visitLdcInsn(host.sourceFile);
    }
    code.visitLdcInsn(lines.toString());
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "charAt", "(I)C", false);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        "java/lang/StackTraceElement",
        "<init>",
        "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;I)V",
        false);
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private MethodVisitor method(int access, String name, String descriptor) {
    MethodVisitor code =
        writer.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
